package org.guiju.benchmarks;

/** One engine with the three workloads prepared; facts come prepared too, so that adapters cost nobody anything. */
interface Engine {

    /** A table of six rows, then an amount from the row's rate and bonus. */
    Object commission(Facts facts) throws Exception;

    /** Eight conditions that all have to hold. */
    Object gate(Facts facts) throws Exception;

    /** A share of a wage, at most a cap, and never more than what is above the minimum wage. */
    Object sanction(Facts facts) throws Exception;

    static Engine named(String name) {
        try {
            return switch (name) {
                case "java-decimal" -> new HandDecimal();
                case "java-long" -> new HandLong();
                case "guiju" -> new Guiju();
                case "kie" -> new Kie();
                case "cel" -> new Cel();
                case "aviator" -> new Aviator();
                case "jexl" -> new Jexl();
                default -> throw new IllegalArgumentException(name);
            };
        } catch (Exception unusable) {
            throw new IllegalStateException(name, unusable);
        }
    }

    default Object decide(String workload, Facts facts) throws Exception {
        return switch (workload) {
            case "commission" -> commission(facts);
            case "gate" -> gate(facts);
            default -> sanction(facts);
        };
    }
}
