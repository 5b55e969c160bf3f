package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/** One part of what follows for a person; a sanction, a reward or a step of a ladder may have several. */
public sealed interface Part {

    /** What it evaluates. */
    Stream<Expression> expressions();

    /** The key under which files name it. */
    String key();

    /** @param nature code of {@link org.guiju.sdk.decision.Finding.Nature}, lower case */
    record Cash(Expression amount, Expression nature) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(amount, nature);
        }

        @Override
        public String key() {
            return "amount";
        }
    }

    /**
     * Money between two bounds: whoever records the act chooses, with a reason.
     *
     * @param approverAbove above this, only {@code approver} may uphold it
     */
    record Band(
            Expression from,
            Expression to,
            Expression nature,
            Optional<Expression> approverAbove,
            Optional<String> approver)
            implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.concat(Stream.of(from, to, nature), approverAbove.stream());
        }

        @Override
        public String key() {
            return "band";
        }
    }

    record Points(Expression points) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(points);
        }

        @Override
        public String key() {
            return "points";
        }
    }

    record Balance(String unit, Expression amount, Optional<Expression> expires) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.concat(Stream.of(amount), expires.stream());
        }

        @Override
        public String key() {
            return "balance";
        }
    }

    record Restriction(List<String> actions, Expression length) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(length);
        }

        @Override
        public String key() {
            return "restriction";
        }
    }

    record Letter(Expression valid) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(valid);
        }

        @Override
        public String key() {
            return "letter";
        }
    }

    record Training(Texts course, Expression within) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(within);
        }

        @Override
        public String key() {
            return "training";
        }
    }

    /** @param role whose holders get it before them */
    record Referral(String role, Texts matter, Expression within) implements Part {
        @Override
        public Stream<Expression> expressions() {
            return Stream.of(within);
        }

        @Override
        public String key() {
            return "referral";
        }
    }
}
