package kafkalab.runner.members;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import kafkalab.runner.home.EndNote;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Terminal;
import org.apache.kafka.common.errors.ApiException;

/**
 * Looks what becomes of the members: tells how the partitions are shared, whenever that
 * changes, and notices when the lab begins anew without them.
 */
final class MembersWatch implements AutoCloseable {

	private final LabAdmin admin;

	private final Protocol protocol;

	private final String group;

	private final Set<String> members;

	private final EndNote endNote;

	private final Terminal terminal;

	private final String clusterId;

	private final CompletableFuture<String> end = new CompletableFuture<>();

	private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(MembersWatch::daemon);

	private Map<String, Set<String>> seen = Map.of();

	private Map<String, Set<String>> told = Map.of();

	MembersWatch(LabAdmin admin, Protocol protocol, String group, Set<String> members, EndNote endNote,
			Terminal terminal) {
		this.admin = admin;
		this.protocol = protocol;
		this.group = group;
		this.members = members;
		this.endNote = endNote;
		this.terminal = terminal;
		this.clusterId = clusterId();
	}

	private String clusterId() {
		return this.admin.ask((kafka) -> kafka.describeCluster().clusterId());
	}

	void start() {
		this.looks.scheduleWithFixedDelay(this::look, 0, 250, TimeUnit.MILLISECONDS);
	}

	private void look() {
		String why = this.endNote.read();
		if (why != null) {
			this.end.complete(why);
			return;
		}
		try {
			if (!clusterId().equals(this.clusterId)) {
				this.end.complete("This is another cluster than before.");
				return;
			}
			tell(GroupLook.at(this.admin, this.protocol, this.group));
		}
		catch (LabException | ApiException ex) {
			// A broker is away: the members wait for it, and so does this
		}
	}

	// Only what is the same twice: a share group has no state on the way to an assignment
	private void tell(GroupLook now) {
		Map<String, Set<String>> owned = new TreeMap<>(now.owned());
		owned.keySet().retainAll(this.members);
		boolean complete = now.settled() && owned.size() == this.members.size();
		if (complete && owned.equals(this.seen) && !owned.equals(this.told)) {
			this.told = owned;
			this.terminal
				.say(new Shares(this.group, this.protocol == Protocol.SHARE, owned.values(), now.owned().size())
					.sentence());
		}
		this.seen = complete ? owned : Map.of();
	}

	/**
	 * Completes with the reason when the members are to end.
	 */
	CompletableFuture<String> end() {
		return this.end;
	}

	@Override
	public void close() {
		this.looks.shutdownNow();
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "members-watch");
		thread.setDaemon(true);
		return thread;
	}

}
