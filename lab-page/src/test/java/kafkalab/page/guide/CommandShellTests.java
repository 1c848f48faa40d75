package kafkalab.page.guide;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandShellTests {

	private static final ShellCommand CONSUMER = command("""
			KAFKA_TOPIC=first-topic \\
			KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 \\
			PORT=8001 PROCESSING_DELAY=2s \\
			./lab consumer
			""");

	@Test
	void writesOneVariableALineForPosixShells() {
		assertThat(CommandShell.POSIX.write(CONSUMER)).isEqualTo("""
				KAFKA_TOPIC=first-topic \\
				KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 \\
				PORT=8001 \\
				PROCESSING_DELAY=2s \\
				./lab consumer""");
	}

	@Test
	void leavesNoVariableBehindInPowerShell() {
		assertThat(CommandShell.POWERSHELL.write(CONSUMER)).isEqualTo("""
				$env:KAFKA_TOPIC='first-topic'
				$env:KAFKA_BOOTSTRAP_SERVERS='localhost:9093,localhost:9094'
				$env:PORT='8001'
				$env:PROCESSING_DELAY='2s'
				.\\lab consumer
				Remove-Item Env:KAFKA_TOPIC,Env:KAFKA_BOOTSTRAP_SERVERS,Env:PORT,Env:PROCESSING_DELAY""");
	}

	@Test
	void setsVariablesInAShellOfTheirOwnInCmdWithoutBlanksBehindValues() {
		assertThat(CommandShell.CMD.write(CONSUMER)).isEqualTo("cmd /c \"set KAFKA_TOPIC=first-topic&& "
				+ "set KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094&& set PORT=8001&& "
				+ "set PROCESSING_DELAY=2s&& lab consumer\"");
	}

	@Test
	void keepsQuotedArgumentsTogetherInEveryShell() {
		ShellCommand send = command("./lab send first-topic \"hello, world\" --key k");
		assertThat(CommandShell.POSIX.write(send)).isEqualTo("./lab send first-topic \"hello, world\" --key k");
		assertThat(CommandShell.POWERSHELL.write(send)).isEqualTo(".\\lab send first-topic \"hello, world\" --key k");
		assertThat(CommandShell.CMD.write(send)).isEqualTo("lab send first-topic \"hello, world\" --key k");
	}

	@Test
	void keepsAddressesFromBecomingAnArrayInPowerShell() {
		assertThat(CommandShell.POWERSHELL.write(command("./lab up --kafka a:9092,b:9092")))
			.isEqualTo(".\\lab up --kafka 'a:9092,b:9092'");
	}

	@Test
	void readsNoOtherProgramsCommands() {
		assertThat(ShellCommand.parse("docker compose up")).isEmpty();
		assertThat(ShellCommand.parse("PORT=8001")).isEmpty();
	}

	private static ShellCommand command(String text) {
		return ShellCommand.parse(text).orElseThrow();
	}

}
