package org.guiju.rulebook.regulation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts compared by word; a Chinese character and a placeholder count as a word each. */
public final class TextDiff {

    private static final Pattern WORD =
            Pattern.compile("\\{[^{}]*}|\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    /** Marks that carry no meaning unless they stand inside a number. */
    private static final String MARKS = "[\\s，。；：、,.;:“”‘’「」『』'（）()《》〈〉…]+";

    private static final Pattern SILENT = Pattern.compile("(?<!\\p{N})" + MARKS + "|" + MARKS + "(?!\\p{N})");

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A run of words that stayed, went or came. */
    public record Run(Kind kind, String text) {}

    private TextDiff() {}

    /** The runs in reading order; what went stands before what came in its place. */
    public static List<Run> runs(String before, String after) {
        var old = words(before);
        var patch = DiffUtils.diff(old, words(after));
        var runs = new ArrayList<Run>();
        int position = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            add(runs, Kind.SAME, old.subList(position, delta.getSource().getPosition()));
            add(runs, Kind.REMOVED, lines(delta.getSource()));
            add(runs, Kind.ADDED, lines(delta.getTarget()));
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(runs, Kind.SAME, old.subList(position, old.size()));
        return List.copyOf(runs);
    }

    private static List<String> lines(Chunk<String> chunk) {
        return chunk.getLines();
    }

    private static void add(List<Run> runs, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether nothing differs but punctuation and blanks. */
    static boolean sameWords(String before, String after) {
        return SILENT.matcher(before)
                .replaceAll("")
                .equals(SILENT.matcher(after).replaceAll(""));
    }
}
