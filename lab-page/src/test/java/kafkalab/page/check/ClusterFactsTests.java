package kafkalab.page.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterFactsTests {

	private final TestLab lab = new TestLab().topic("payments", 4);

	@Test
	void knowsBrokersLeadersAndReplicas() {
		assertThat(this.lab.judge("kafka1 is up").holds()).isTrue();
		assertThat(this.lab.judge("payments is led by both brokers").holds()).isTrue();
		assertThat(this.lab.judge("each partition of payments has 2 in-sync replicas").holds()).isTrue();
		assertThat(this.lab.judge("kafka1 is stopped").next()).contains("./lab broker stop kafka1");
		this.lab.stopKafka1();
		assertThat(this.lab.judge("kafka1 is stopped").holds()).isTrue();
		assertThat(this.lab.judge("payments is led by kafka2 alone").holds()).isTrue();
		assertThat(this.lab.judge("payments is led by both brokers").holds()).isFalse();
		assertThat(this.lab.judge("each partition of payments has 1 in-sync replica").holds()).isTrue();
		assertThat(this.lab.judge("each partition of payments has 2 in-sync replicas").words())
			.isEqualTo("P0 of payments has 1 in-sync replica.");
	}

	@Test
	void countsPartitionsAndSaysHowToGetMore() {
		assertThat(this.lab.judge("payments has 4 partitions").holds()).isTrue();
		assertThat(this.lab.judge("payments has 20 partitions").next())
			.isEqualTo("Raise it: ./lab topic raise payments --partitions 20");
		assertThat(this.lab.judge("payments has 2 partitions").next()).contains("cannot become fewer");
		assertThat(this.lab.judge("nothing has 2 partitions").next()).contains("topic create nothing");
	}

	@Test
	void countsThePagesThatLook() {
		assertThat(this.lab.judge("2 pages show this lab").words()).isEqualTo("1 page shows this lab.");
	}

	@Test
	void asksForTheLeaderOfAPartition() {
		assertThat(this.lab.judge("Which broker leads P1 of payments?", "kafka2").holds()).isTrue();
		assertThat(this.lab.judge("Which broker leads P1 of payments?", "kafka1").next()).contains("Topics tab");
	}

	@Test
	void seesHowNewEventsSpread() {
		this.lab.send("payments", 0, 7).begin().send("payments", 2, 20);
		assertThat(this.lab.judge("20 new events are in 1 partition of payments").holds()).isTrue();
		assertThat(this.lab.judge("20 new events are spread evenly over payments").words())
			.isEqualTo("the new events are spread unevenly: 0 in P0, 0 in P1, 20 in P2 and 0 in P3.");
		this.lab.begin().send("payments", 0, 2).send("payments", 1, 2).send("payments", 2, 1).send("payments", 3, 1);
		assertThat(this.lab.judge("6 new events are spread evenly over payments").holds()).isTrue();
		assertThat(this.lab.judge("6 new events are in 1 partition of payments").holds()).isFalse();
		assertThat(this.lab.judge("7 new events are spread evenly over payments").holds()).isFalse();
	}

	@Test
	void knowsThePartitionsOfAKey() {
		this.lab.sent("payments", "order-1", 2);
		assertThat(this.lab.judge("the key order-1 is in 1 partition of payments").holds()).isTrue();
		this.lab.topic("payments", 20).sent("payments", "order-1", 6);
		assertThat(this.lab.judge("the key order-1 is in 2 partitions of payments").words())
			.isEqualTo("events with the key order-1 are in P2 and P6 of payments");
		assertThat(this.lab.judge("the key order-3 is in 1 partition of payments").words()).startsWith("no event");
	}

}
