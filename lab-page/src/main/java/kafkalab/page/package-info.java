/**
 * The lab's page: watches the cluster and its consumers, tells what happens, and teaches.
 * It looks on; nothing that sends or consumes knows of it.
 */
@NullMarked
package kafkalab.page;

import org.jspecify.annotations.NullMarked;
