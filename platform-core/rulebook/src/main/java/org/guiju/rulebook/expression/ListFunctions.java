package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.UndeterminedException.Reason;

/** Works out functions over lists. */
final class ListFunctions {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ListFunctions() {}

    static Object apply(Builtin function, List<Object> arguments, Node node) {
        Object first = arguments.getFirst();
        if (!(first instanceof List<?> list)) {
            return Operations.extreme(arguments, function == Builtin.MAX);
        }
        return switch (function) {
            case COUNT -> BigDecimal.valueOf(list.size());
            case SUM -> sum(list, node.type());
            case PRODUCT -> unlessEmpty(list, () -> product(list, node));
            case MIN, MAX -> unlessEmpty(list, () -> Operations.extreme(list, function == Builtin.MAX));
            case MEAN -> ((BigDecimal) sum(list, Type.number())).divide(BigDecimal.valueOf(list.size()));
            case MEDIAN -> unlessEmpty(list, () -> median(list));
            case MODE -> mode(list);
            case ALL -> !list.contains(false);
            case ANY -> list.contains(true);
            case FIRST -> unlessEmpty(list, list::getFirst);
            case LAST -> unlessEmpty(list, list::getLast);
            case INDEX_OF -> places(list, arguments.get(1));
            case DISTINCT_VALUES -> distinct(list);
            case UNION -> distinct(concatenated(arguments));
            case CONCATENATE -> concatenated(arguments);
            case REVERSE -> List.copyOf(list.reversed());
            case FLATTEN -> flat(list);
            case APPEND -> concatenated(List.of(list, arguments.subList(1, arguments.size())));
            default -> placed(function, new ArrayList<>(list), arguments, node);
        };
    }

    private interface Answer {
        Object value();
    }

    private static Object unlessEmpty(List<?> list, Answer answer) {
        return list.isEmpty() ? Optional.empty() : answer.value();
    }

    static Object sum(List<?> items, Type type) {
        Object total = Operations.zero(type);
        for (Object item : items) {
            total = Operations.sum(total, Operations.decimal(item));
        }
        return total;
    }

    private static Object product(List<?> items, Node node) {
        BigDecimal product = BigDecimal.ONE;
        for (Object item : items) {
            product = product.multiply((BigDecimal) item);
            if (!Limits.fits(product)) {
                throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
            }
        }
        return product;
    }

    private static Object median(List<?> items) {
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort(Operations::compare);
        BigDecimal upper = (BigDecimal) Operations.decimal(sorted.get(sorted.size() / 2));
        BigDecimal lower = (BigDecimal) Operations.decimal(sorted.get((sorted.size() - 1) / 2));
        return sorted.size() % 2 == 1 ? upper : upper.add(lower).multiply(HALF);
    }

    /** The most frequent values, ascending. */
    private static List<Object> mode(List<?> items) {
        Map<Object, List<Object>> equal = new LinkedHashMap<>();
        items.forEach(item -> equal.computeIfAbsent(Operations.key(item), key -> new ArrayList<>())
                .add(item));
        int most = equal.values().stream().mapToInt(List::size).max().orElse(0);
        return equal.values().stream()
                .filter(values -> values.size() == most)
                .map(List::getFirst)
                .sorted((Comparator<Object>) Operations::compare)
                .toList();
    }

    private static List<Object> places(List<?> list, Object match) {
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (Operations.same(list.get(i), match)) {
                places.add(BigDecimal.valueOf(i + 1));
            }
        }
        return List.copyOf(places);
    }

    private static List<Object> distinct(List<?> list) {
        Map<Object, Object> values = new LinkedHashMap<>();
        list.forEach(item -> values.putIfAbsent(Operations.key(item), item));
        return List.copyOf(values.values());
    }

    private static List<Object> concatenated(List<?> lists) {
        List<Object> all = new ArrayList<>();
        lists.forEach(list -> all.addAll((List<?>) list));
        return List.copyOf(all);
    }

    private static List<Object> flat(List<?> list) {
        List<Object> flat = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof List<?> inner) {
                flat.addAll(flat(inner));
            } else {
                flat.add(item);
            }
        }
        return List.copyOf(flat);
    }

    private static Object placed(Builtin function, List<Object> list, List<Object> arguments, Node node) {
        int at = index((BigDecimal) arguments.get(1), list.size(), node);
        switch (function) {
            case INSERT_BEFORE -> list.add(at, arguments.get(2));
            case REMOVE -> list.remove(at);
            case LIST_REPLACE -> list.set(at, arguments.get(2));
            default -> {
                int end = arguments.size() == 3
                        ? at + length((BigDecimal) arguments.get(2), list.size() - at, node)
                        : list.size();
                return List.copyOf(list.subList(at, end));
            }
        }
        return List.copyOf(list);
    }

    /** Counted from 1, or from the end by negative numbers. */
    static int index(BigDecimal place, int size, Node node) {
        if (place.signum() == 0 || place.abs().compareTo(BigDecimal.valueOf(size)) > 0) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        int at = place.intValueExact();
        return at > 0 ? at - 1 : size + at;
    }

    static int length(BigDecimal wanted, int available, Node node) {
        if (wanted.signum() < 0 || wanted.compareTo(BigDecimal.valueOf(available)) > 0) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        return wanted.intValueExact();
    }
}
