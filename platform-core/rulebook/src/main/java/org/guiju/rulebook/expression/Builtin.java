package org.guiju.rulebook.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of the language. A parameter with {@code ?} may be left out, one with {@code …} may be repeated. */
public enum Builtin {
    COUNT("count", Family.LIST, "list", "more…"),
    SUM("sum", Family.LIST, "list", "more…"),
    MIN("min", Family.LIST, "list", "more…"),
    MAX("max", Family.LIST, "list", "more…"),
    MEAN("mean", Family.LIST, "list", "more…"),
    MEDIAN("median", Family.LIST, "list", "more…"),
    MODE("mode", Family.LIST, "list", "more…"),
    PRODUCT("product", Family.LIST, "list", "more…"),
    ALL("all", Family.LIST, "list", "more…"),
    ANY("any", Family.LIST, "list", "more…"),
    FIRST("first", Family.LIST, "list"),
    LAST("last", Family.LIST, "list"),
    LIST_CONTAINS("list contains", Family.LIST, "list", "element"),
    SUBLIST("sublist", Family.LIST, "list", "start position", "length?"),
    APPEND("append", Family.LIST, "list", "item", "more…"),
    CONCATENATE("concatenate", Family.LIST, "list", "more…"),
    INSERT_BEFORE("insert before", Family.LIST, "list", "position", "newItem"),
    REMOVE("remove", Family.LIST, "list", "position"),
    LIST_REPLACE("list replace", Family.LIST, "list", "position", "newItem"),
    REVERSE("reverse", Family.LIST, "list"),
    INDEX_OF("index of", Family.LIST, "list", "match"),
    UNION("union", Family.LIST, "list", "more…"),
    DISTINCT_VALUES("distinct values", Family.LIST, "list"),
    FLATTEN("flatten", Family.LIST, "list"),
    SORT("sort", Family.ORDER, "list", "precedes?"),
    GROUP("group", Family.ORDER, "list", "key"),
    GET_OR_ELSE("get or else", Family.OWN, "value", "default"),
    NOT("not", Family.OWN, "negand"),
    IS("is", Family.OWN, "value1", "value2"),
    GET_VALUE("get value", Family.CONTEXT, "m", "key"),
    GET_ENTRIES("get entries", Family.CONTEXT, "m"),
    CONTEXT_PUT("context put", Family.CONTEXT, "context", "key", "value"),
    CONTEXT_MERGE("context merge", Family.CONTEXT, "contexts"),
    CONTEXT("context", Family.CONTEXT, "entries"),
    UPPER_CASE("upper case", Family.TEXT, "string"),
    LOWER_CASE("lower case", Family.TEXT, "string"),
    TRIM("trim", Family.TEXT, "string"),
    STRING_LENGTH("string length", Family.TEXT, "string"),
    CONTAINS("contains", Family.TEXT, "string", "match"),
    STARTS_WITH("starts with", Family.TEXT, "string", "match"),
    ENDS_WITH("ends with", Family.TEXT, "string", "match"),
    SUBSTRING("substring", Family.TEXT, "string", "start position", "length?"),
    SUBSTRING_BEFORE("substring before", Family.TEXT, "string", "match"),
    SUBSTRING_AFTER("substring after", Family.TEXT, "string", "match"),
    SPLIT("split", Family.TEXT, "string", "delimiter"),
    STRING_JOIN("string join", Family.TEXT, "list", "delimiter?"),
    STRING("string", Family.TEXT, "from"),
    NUMBER("number", Family.NUMBER, "from", "grouping separator?", "decimal separator?"),
    ABS("abs", Family.NUMBER, "n"),
    MODULO("modulo", Family.NUMBER, "dividend", "divisor"),
    EVEN("even", Family.NUMBER, "number"),
    ODD("odd", Family.NUMBER, "number"),
    MONEY("money", Family.NUMBER, "amount"),
    ROUND("round", Family.ROUNDING, "n", "scale", "mode"),
    DECIMAL("decimal", Family.ROUNDING, "n", "scale"),
    ROUND_UP("round up", Family.ROUNDING, "n", "scale?"),
    ROUND_DOWN("round down", Family.ROUNDING, "n", "scale?"),
    ROUND_HALF_UP("round half up", Family.ROUNDING, "n", "scale?"),
    ROUND_HALF_DOWN("round half down", Family.ROUNDING, "n", "scale?"),
    FLOOR("floor", Family.ROUNDING, "n", "scale?"),
    CEILING("ceiling", Family.ROUNDING, "n", "scale?"),
    DATE("date", Family.TIME, "from", "month?", "day?"),
    TIME("time", Family.TIME, "from", "minute?", "second?"),
    DATE_AND_TIME("date and time", Family.TIME, "from", "time?"),
    DURATION("duration", Family.TIME, "from"),
    YEARS_AND_MONTHS_DURATION("years and months duration", Family.TIME, "from", "to"),
    DAYS_BETWEEN("days between", Family.TIME, "from", "to"),
    YEAR("year", Family.TIME, "date"),
    MONTH("month", Family.TIME, "date"),
    DAY("day", Family.TIME, "date"),
    DAY_OF_WEEK("day of week", Family.TIME, "date"),
    DAY_OF_YEAR("day of year", Family.TIME, "date"),
    WEEK_OF_YEAR("week of year", Family.TIME, "date"),
    MONTH_OF_YEAR("month of year", Family.TIME, "date"),
    LAST_DAY_OF_MONTH("last day of month", Family.TIME, "date"),
    IS_WORKDAY("is workday", Family.CALENDAR, "date"),
    WORKDAYS_BETWEEN("workdays between", Family.CALENDAR, "from", "to"),
    ADD_WORKDAYS("add workdays", Family.CALENDAR, "date", "days"),
    BEFORE("before", Family.RANGE, "range1", "range2"),
    AFTER("after", Family.RANGE, "range1", "range2"),
    MEETS("meets", Family.RANGE, "range1", "range2"),
    MET_BY("met by", Family.RANGE, "range1", "range2"),
    OVERLAPS("overlaps", Family.RANGE, "range1", "range2"),
    OVERLAPS_BEFORE("overlaps before", Family.RANGE, "range1", "range2"),
    OVERLAPS_AFTER("overlaps after", Family.RANGE, "range1", "range2"),
    FINISHES("finishes", Family.RANGE, "range1", "range2"),
    FINISHED_BY("finished by", Family.RANGE, "range1", "range2"),
    INCLUDES("includes", Family.RANGE, "range1", "range2"),
    DURING("during", Family.RANGE, "range1", "range2"),
    STARTS("starts", Family.RANGE, "range1", "range2"),
    STARTED_BY("started by", Family.RANGE, "range1", "range2"),
    COINCIDES("coincides", Family.RANGE, "range1", "range2");

    /** What a function is about; each family is checked and worked out in one place. */
    enum Family {
        LIST,
        ORDER,
        TEXT,
        NUMBER,
        ROUNDING,
        TIME,
        CALENDAR,
        RANGE,
        CONTEXT,
        OWN
    }

    private static final int MOST_REPEATED = 50;

    private static final Map<String, List<Builtin>> BY_FIRST_WORD =
            Arrays.stream(values()).collect(Collectors.groupingBy(builtin -> builtin.words.getFirst()));

    private final String spelling;
    private final Family family;
    private final List<String> words;
    private final List<String> parameters;
    private final int fewest;
    private final int most;

    Builtin(String spelling, Family family, String... parameters) {
        this.spelling = spelling;
        this.family = family;
        this.words = List.of(spelling.split(" "));
        this.parameters = List.of(parameters);
        this.fewest = (int) this.parameters.stream()
                .filter(name -> !name.endsWith("?") && !name.endsWith("…"))
                .count();
        this.most = this.parameters.getLast().endsWith("…") ? MOST_REPEATED : this.parameters.size();
    }

    /** The function whose call starts with these tokens: its words and an opening parenthesis. */
    static Optional<Builtin> calledAt(List<Token> tokens, int index) {
        for (Builtin builtin : BY_FIRST_WORD.getOrDefault(tokens.get(index).text(), List.of())) {
            if (builtin.matches(tokens, index)) {
                return Optional.of(builtin);
            }
        }
        return Optional.empty();
    }

    private boolean matches(List<Token> tokens, int index) {
        if (index + words.size() >= tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(index + i).is(words.get(i))) {
                return false;
            }
        }
        return tokens.get(index + words.size()).is("(");
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(Builtin::spelling).toList();
    }

    String spelling() {
        return spelling;
    }

    Family family() {
        return family;
    }

    /** Names of the parameters, as a caller may write them. */
    List<String> parameters() {
        return parameters.stream().map(name -> name.replaceAll("[?…]$", "")).toList();
    }

    /** How it is called: {@code substring(string, start position, length?)}. */
    String signature() {
        return spelling + "(" + String.join(", ", parameters) + ")";
    }

    int wordCount() {
        return words.size();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    String arity() {
        return fewest == most ? String.valueOf(fewest) : fewest + "–" + most;
    }

    /** Whether a single text is read once, when the expression is checked. */
    boolean isTemporalLiteral() {
        return this == DATE || this == TIME || this == DATE_AND_TIME || this == DURATION;
    }
}
