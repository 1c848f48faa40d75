/**
 * The lab's page: watches the cluster and its consumers, tells what happens, and teaches.
 * It looks on; nothing that sends or consumes knows of it. The work is done in the
 * packages below; each of them configures itself.
 * <p>
 * May use {@code kafkalab.page.cluster} of the lab's packages.
 */
@NullMarked
package kafkalab.page;

import org.jspecify.annotations.NullMarked;
