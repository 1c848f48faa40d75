package kafkalab.runner.doctor;

import java.util.ArrayList;
import java.util.List;

import kafkalab.runner.doctor.Facts.Folder;
import kafkalab.runner.doctor.Facts.Room;

/**
 * What the room on this machine means for the lab.
 */
record RoomFindings(Room room) {

	/** What the cluster and its logs take in a long session, in MiB. */
	private static final long ENOUGH = 1000;

	/** With less the brokers soon lose their data, in MiB. */
	private static final long LEAST = 100;

	/** What the cluster has open with a few groups and topics, and as much again. */
	private static final long FILE_HANDLES = 1024;

	List<Finding> all() {
		List<Finding> findings = new ArrayList<>();
		this.room.folders().forEach((folder) -> findings.add(finding(folder)));
		Long handles = this.room.fileHandles();
		if (handles != null) {
			findings.add(
					(handles < FILE_HANDLES)
							? Finding.problem("A program may have only %d files open here; the brokers need more."
								.formatted(handles), "In the terminal of the lab, before it starts: ulimit -n 4096")
							: Finding.fine("Files that may be open: %d".formatted(handles)));
		}
		return findings;
	}

	private static Finding finding(Folder folder) {
		if (!folder.writable()) {
			return Finding.problem(
					"The lab writes %s to %s, and cannot%s.".formatted(folder.use(), folder.path(),
							(folder.owner() != null) ? " (it belongs to %s)".formatted(folder.owner())
									: " (there is no such folder)"),
					"Make it a folder that you may write to and that has room.");
		}
		Long free = folder.free();
		if (free == null) {
			return Finding.note("How much room is left in %s could not be found out.".formatted(folder.path()),
					"See yourself that it is about %d MiB.".formatted(ENOUGH));
		}
		String what = "Room for %s: %d MiB in %s".formatted(folder.use(), free, folder.path());
		if (free >= ENOUGH) {
			return Finding.fine(what);
		}
		String cure = "Make room there: about %d MiB.".formatted(ENOUGH);
		return (free < LEAST) ? Finding.problem(what + "; that is too little.", cure)
				: Finding.note(what + "; a long session takes more.", cure);
	}

}
