package kafkalab.tests.docker;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * Finds out what the tests with Docker would miss on this machine.
 */
class DockerCondition implements ExecutionCondition {

	private static final String REQUIRED = "LAB_REQUIRE_DOCKER";

	private static final Logger log = LoggerFactory.getLogger(DockerCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
			return ConditionEvaluationResult.enabled(REQUIRED + " is true");
		}
		Optional<String> missing = missing(context);
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("Docker and the lab's images are there");
		}
		// The reason is in the report only: a skip must be seen by those who read the log
		log.warn("{} SKIPPED: {}. With {}=true this is a failure.", context.getDisplayName(), missing.get(), REQUIRED);
		return ConditionEvaluationResult.disabled(missing.get());
	}

	// Asked once for all tests: it can take minutes until a registry counts as out of
	// reach
	@SuppressWarnings("unchecked")
	private static Optional<String> missing(ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(DockerCondition.class))
			.computeIfAbsent("missing", (key) -> missing(), Optional.class);
	}

	private static Optional<String> missing() {
		try {
			if (!DockerClientFactory.instance().isDockerAvailable()) {
				return Optional.of("Docker does not run on this machine, or this user may not use it");
			}
			for (String image : List.of(LabFiles.composeFile().image("kafka1"), LabFiles.javaImage("consumer-app"))) {
				new RemoteDockerImage(DockerImageName.parse(image)).get();
			}
			return Compose.command().isPresent() ? Optional.empty()
					: Optional.of("neither 'docker compose' nor 'docker-compose' is installed");
		}
		catch (ContainerFetchException ex) {
			return Optional.of("an image is not on this machine and cannot be pulled: " + ex.getMessage());
		}
	}

}
