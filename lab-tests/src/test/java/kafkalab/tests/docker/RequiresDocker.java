package kafkalab.tests.docker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Skips a test class, and says why, where there is no Docker with the lab's images. With
 * {@code LAB_REQUIRE_DOCKER=true} in the environment nothing is skipped: what is missing
 * is then a failure. Such a class runs beside those without Docker, and alone among its
 * kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DockerCondition.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("docker")
@interface RequiresDocker {

}
