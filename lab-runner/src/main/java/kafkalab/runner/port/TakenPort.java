package kafkalab.runner.port;

import kafkalab.embedded.Loopback;
import org.jspecify.annotations.Nullable;

/**
 * A port that the lab cannot listen on, mostly because some process does already.
 *
 * @param holder that process, as far as the system tells
 * @param refusal the system's words where it lets nobody listen there
 */
public record TakenPort(LabPort port, @Nullable PortHolder holder, @Nullable String refusal) {

	static TakenPort of(LabPort port, PortHolders holders) {
		PortHolder holder = holders.of(port.number());
		return new TakenPort(port, holder, (holder == null) ? Loopback.refusal(port.number()) : null);
	}

	String portName() {
		return "%d (%s)".formatted(this.port.number(), this.port.owner());
	}

	String obstacle() {
		return (this.refusal != null) ? "refused by this system (%s)".formatted(this.refusal)
				: "taken by " + ((this.holder != null) ? this.holder : "another program (of another user, or Docker)");
	}

	/**
	 * The setting that moves the port to where it is probably free.
	 */
	String elsewhere() {
		return "%s=%d".formatted(this.port.variable(),
				this.port.number() + ((this.port.number() < 60000) ? 1000 : -1000));
	}

}
