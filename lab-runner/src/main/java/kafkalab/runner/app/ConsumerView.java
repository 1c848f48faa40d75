package kafkalab.runner.app;

import java.util.List;

import kafkalab.runner.terminal.TerminalText;

/**
 * What a consumer says about itself.
 */
public record ConsumerView(String clientId, String group, String topic, String state, List<Integer> partitions,
		long received) {

	/**
	 * Whatever answers may be no consumer, or a false one.
	 */
	public ConsumerView {
		clientId = TerminalText.name(clientId);
		group = TerminalText.name(group);
		topic = TerminalText.name(topic);
		state = TerminalText.name(state);
	}

}
