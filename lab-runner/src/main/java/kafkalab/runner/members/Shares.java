package kafkalab.runner.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import kafkalab.runner.terminal.Terminal;

/**
 * How the partitions of a group are shared among some of its members, in a sentence.
 *
 * @param shareGroup whether several members may read the same partition, so that none
 * owns it
 * @param owned the partitions of each of these members
 * @param all how many members the group has
 */
record Shares(String group, boolean shareGroup, Collection<Set<String>> owned, int all) {

	private static final List<String> WORDS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten");

	String sentence() {
		Map<Integer, Integer> members = new TreeMap<>(Collections.reverseOrder());
		this.owned.forEach((partitions) -> members.merge(partitions.size(), 1, Integer::sum));
		List<String> parts = new ArrayList<>();
		members.forEach((partitions, count) -> parts.add(part(partitions, count)));
		return "%s of %s%s: %s.".formatted(Terminal.count(this.owned.size(), "member"), this.group,
				(this.all > this.owned.size()) ? ", which has " + this.all : "", String.join(", ", parts));
	}

	private String part(int partitions, int members) {
		if (partitions == 0) {
			return members + ((members == 1) ? " is idle" : " are idle");
		}
		String number = (partitions < WORDS.size()) ? WORDS.get(partitions) : Integer.toString(partitions);
		return "%d %s%s %s partition%s%s".formatted(members, this.shareGroup ? "read" : "own",
				(members == 1) ? "s" : "", number, (partitions == 1) ? "" : "s", (members == 1) ? "" : " each");
	}

}
