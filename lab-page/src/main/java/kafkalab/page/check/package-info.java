/**
 * The guide's live checks: sentences about the cluster, judged as the lab goes on.
 */
@NullMarked
package kafkalab.page.check;

import org.jspecify.annotations.NullMarked;
