package kafkalab.runner.port;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListeningProcessTests {

	@Test
	void readsNetstatInAnyLanguage() {
		String netstat = """

				Aktive Verbindungen

				  Proto  Lokale Adresse         Remoteadresse          Status           PID
				  TCP    127.0.0.1:19093        0.0.0.0:0              ABHÖREN          11
				  TCP    127.0.0.1:9093         127.0.0.1:50000        HERGESTELLT      12
				  TCP    127.0.0.1:9093         0.0.0.0:0              ABHÖREN          13
				  TCP    [::1]:9094             [::]:0                 ABHÖREN          14
				  UDP    127.0.0.1:9093         *:*                                     15
				""";
		assertThat(ListeningProcess.inNetstat(netstat.lines(), 9093)).hasValue(13);
		assertThat(ListeningProcess.inNetstat(netstat.lines(), 9094)).hasValue(14);
		assertThat(ListeningProcess.inNetstat(netstat.lines(), 9095)).isEmpty();
	}

	@Test
	void readsLsof() {
		assertThat(ListeningProcess.inLsof("4711\n4712\n".lines())).hasValue(4711);
		assertThat(ListeningProcess.inLsof("".lines())).isEmpty();
	}

	@Test
	void readsTheProcFileSystem() {
		String proc = """
				  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
				   0: 0100007F:2385 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 77001 1 0 100
				   1: 0100007F:2385 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 77002 1 0 100
				   2: 0100007F:2386 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 77003 1 0 100
				""";
		assertThat(ListeningProcess.inProc(proc.lines(), 9093)).containsExactly("socket:[77001]");
	}

}
