package kafkalab.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one node. Kafka ends the JVM when a node gives up; here the thread that
 * wants to tells which node that is, and neither the other nodes nor the JVM go with it.
 */
final class NodeThreads extends ThreadGroup {

	private static final Logger logger = LoggerFactory.getLogger(NodeThreads.class);

	static {
		Exit.setExitProcedure(NodeThreads::nodeGivesUp);
		Exit.setHaltProcedure(NodeThreads::nodeGivesUp);
	}

	private final Consumer<@Nullable String> whenItGivesUp;

	NodeThreads(String node, Consumer<@Nullable String> whenItGivesUp) {
		super(node);
		this.whenItGivesUp = whenItGivesUp;
	}

	private static void nodeGivesUp(int status, @Nullable String message) {
		ThreadGroup group = Thread.currentThread().getThreadGroup();
		logger.error("A node has failed, in thread {} of {}: {}", Thread.currentThread().getName(), group.getName(),
				(message != null) ? message : "status " + status);
		if (group instanceof NodeThreads threads) {
			threads.whenItGivesUp.accept(message);
		}
	}

	/**
	 * Does the same with several at once, and returns when it is done with each.
	 */
	static void together(List<Node> nodes, Consumer<Node> action) {
		Executor threads = (task) -> new Thread(task, "embedded-cluster").start();
		try {
			CompletableFuture
				.allOf(nodes.stream()
					.map((broker) -> CompletableFuture.runAsync(() -> action.accept(broker), threads))
					.toArray(CompletableFuture<?>[]::new))
				.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
