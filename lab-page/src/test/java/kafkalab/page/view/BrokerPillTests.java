package kafkalab.page.view;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerPillTests {

	@Test
	void saysWhatEachBrokerLeads() {
		assertThat(BrokerPill.of(Labs.cluster(2), "first-topic"))
			.containsExactly(new BrokerPill("kafka1", true, "leads P0, P1"), new BrokerPill("kafka2", false, ""));
	}

	@Test
	void countsPartitionsThatAreTooManyToName() {
		assertThat(BrokerPill.of(Labs.cluster(20), "first-topic").get(0).leads()).isEqualTo("leads 20 partitions");
	}

}
