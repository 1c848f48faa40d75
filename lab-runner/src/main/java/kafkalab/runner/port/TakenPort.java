package kafkalab.runner.port;

import org.jspecify.annotations.Nullable;

/**
 * A port of the lab that some process listens on already.
 *
 * @param holder that process, as far as the system tells
 */
public record TakenPort(LabPort port, @Nullable PortHolder holder) {

	String portName() {
		return "%d (%s)".formatted(this.port.number(), this.port.owner());
	}

	String holderName() {
		return (this.holder != null) ? this.holder.toString() : "another program (of another user, or Docker)";
	}

	/**
	 * The setting that moves the port to where it is probably free.
	 */
	String elsewhere() {
		return "%s=%d".formatted(this.port.variable(),
				this.port.number() + ((this.port.number() < 60000) ? 1000 : -1000));
	}

}
