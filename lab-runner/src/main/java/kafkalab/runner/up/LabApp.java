package kafkalab.runner.up;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import kafkalab.runner.app.AppProcess;

/**
 * One of the apps that belong to every lab.
 *
 * @param name what people call it
 * @param summary what it is there for, in a line
 * @param ready tells by a fact whether it does that already
 * @param restart the command that starts it again when it has ended by itself
 * @param again starts it again within the lab
 */
record LabApp(String name, String summary, AppProcess process, BooleanSupplier ready, String restart,
		Supplier<LabApp> again) {

	boolean isReady() {
		return this.ready.getAsBoolean();
	}

	boolean isRunning() {
		return this.process.isRunning();
	}

}
