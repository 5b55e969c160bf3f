package org.guiju.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people of a demo company have done day by day before today, as {@code demo/routine.yaml} says. The same file and the same
 * days give the same acts: what varies is drawn from the seed.
 *
 * @param days how many days before today it begins
 * @param places kind of unit at each of which every line is done
 * @param field of records that names the place they are of
 */
record Routine(int days, long seed, String places, String field, Checks checks, List<Line> lines) {

    Routine {
        lines = List.copyOf(lines);
    }

    /** The same of fewer days. */
    Routine within(int most) {
        return new Routine(Math.min(days, most), seed, places, field, checks, lines);
    }

    /**
     * When people look at what checklists ask of them.
     *
     * @param done how many in a hundred are answered at all
     * @param good how many in a hundred of these are in order
     */
    record Checks(List<LocalTime> at, double done, double good) {}

    /**
     * One act, at each of its times.
     *
     * @param ago done only on the day that lies so many days before today
     * @param on done only on this day of the week, or of the month
     * @param place done only at this unit
     * @param chance on how many days in a hundred
     * @param by role of who does it; several who hold it take turns
     * @param owed done for each record about which it is owed just now, by those who owe it
     * @param each done for each record of the place that is meant
     * @param of name of the record it is about, made by an act of the same day
     * @param as name of the record it makes
     */
    record Line(
            List<LocalTime> at,
            Optional<Integer> ago,
            Optional<String> on,
            Optional<String> place,
            double chance,
            String by,
            String act,
            boolean owed,
            Optional<Each> each,
            Optional<String> of,
            Optional<String> as,
            Map<String, Value> data) {

        Line {
            at = List.copyOf(at);
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }

        boolean isOn(LocalDate day) {
            return on.isEmpty()
                    || on.get().equalsIgnoreCase(day.getDayOfWeek().name())
                    || on.get().equals(String.valueOf(day.getDayOfMonth()));
        }
    }

    /**
     * Records of a place.
     *
     * @param where a field and its value
     */
    record Each(String record, List<String> states, Map<String, String> where) {

        Each {
            states = List.copyOf(states);
            where = Map.copyOf(where);
        }
    }

    /** A value of an act's field. */
    sealed interface Value {

        /**
         * {@code $name}: a record made on the same day; {@code @role}: somebody of the place; {@code +P30D}: a day from then;
         * {@code ~-hot}: the code of the place, and the rest.
         */
        record Plain(String text) implements Value {}

        /**
         * A measured value with one decimal.
         *
         * @param give how far it usually is from there
         * @param noon how much higher it is in the early afternoon
         * @param summer how much higher it is in July
         */
        record Level(double around, double give, double noon, double summer) implements Value {}

        /** As a field of the record says. */
        record By(String field, Map<String, Value> cases) implements Value {
            public By {
                cases = Map.copyOf(cases);
            }
        }

        record OneOf(List<Value> among) implements Value {
            public OneOf {
                among = List.copyOf(among);
            }
        }

        /** A record of the place that is meant. */
        record Found(Each which) implements Value {}

        /** A paper with this name. */
        record Paper(String name) implements Value {}
    }
}
