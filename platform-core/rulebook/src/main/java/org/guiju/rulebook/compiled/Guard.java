package org.guiju.rulebook.compiled;

import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LLOAD;

import java.util.List;
import java.util.Set;
import org.guiju.rulebook.expression.Form;
import org.guiju.rulebook.expression.Node;
import org.guiju.rulebook.expression.Slot;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Keeps a part of a conjunction from being asked about a value whose absence an earlier part has found. */
record Guard(Plan plan, MethodVisitor code) {

    /**
     * Whether that takes a guard.
     *
     * @param known paths that are there if all earlier parts hold, which {@code allEarlier} of the mask says
     */
    boolean skipUnlessThere(Node part, Set<String> known, long allEarlier, Label skip) {
        var asked = known.stream().filter(path -> reads(part, path)).sorted().toList();
        if (asked.isEmpty()) {
            return false;
        }
        var sound = new Label();
        code.visitVarInsn(LLOAD, Emitter.MASK);
        code.visitLdcInsn(allEarlier);
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFEQ, sound);
        plan.readings().forEach(reading -> {
            switch (reading) {
                case Reading.Plain(Slot slot, Shape shape)
                when asked.contains(slot.path()) -> skipIf(reading, Shape.ABSENT, skip);
                case Reading.There(Slot slot) when asked.contains(slot.path()) -> skipIf(reading, 0, skip);
                default -> {}
            }
        });
        code.visitLabel(sound);
        return true;
    }

    private void skipIf(Reading reading, long value, Label skip) {
        new Emitter(plan, code, List.of()).element(Emitter.INPUTS, plan.place(reading));
        code.visitLdcInsn(value);
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFEQ, skip);
    }

    private static boolean reads(Node node, String path) {
        return node.form() instanceof Form.Input(String read, int slot)
                        && (read.equals(path) || read.startsWith(path + "."))
                || node.form().children().stream().anyMatch(child -> reads(child, path));
    }
}
