/**
 * The guide's live checks: sentences about the cluster, judged as the lab goes on.
 */
@NullMarked
package kafkalab.producer.check;

import org.jspecify.annotations.NullMarked;
