package org.guiju.rulebook.compiled;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V21;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.rulebook.expression.Facts;
import org.guiju.rulebook.expression.Node;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of a clause: a method per expression, and one that finds it by number. */
final class Generator {

    private static final String NAME = Type.getInternalName(Generator.class).replace("Generator", "Clause");
    private static final String CODE = Type.getInternalName(Code.class);
    private static final String TRACE = Type.getInternalName(Trace.class);
    private static final String FORMULA = Type.getDescriptor(Formula.class);
    private static final String ASKED = "(" + FORMULA + "[J[J)" + Type.getDescriptor(Trace.class);
    private static final String RUN = ASKED.replace("(", "(I");
    private static final String NEW_TRACE = "(" + FORMULA + "JJ[J[J)V";
    private static final int VALUE = 5;

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

    static Code code(List<Plan> plans) {
        var generator = new Generator();
        generator.begin(plans.size());
        for (int i = 0; i < plans.size(); i++) {
            generator.expression(plans.get(i), "e" + i);
        }
        return generator.defined();
    }

    private void begin(int expressions) {
        writer.visit(V21, ACC_FINAL, NAME, null, CODE, null);
        var made = writer.visitMethod(0, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(ALOAD, 0);
        made.visitMethodInsn(INVOKESPECIAL, CODE, "<init>", "()V", false);
        end(made, RETURN);
        run(expressions);
    }

    private void run(int expressions) {
        var run = writer.visitMethod(0, "run", RUN, null, null);
        run.visitCode();
        var labels = new Label[expressions];
        Arrays.setAll(labels, i -> new Label());
        run.visitVarInsn(ILOAD, 1);
        run.visitTableSwitchInsn(0, expressions - 1, labels[expressions - 1], labels);
        for (int i = 0; i < expressions; i++) {
            run.visitLabel(labels[i]);
            run.visitVarInsn(ALOAD, 2);
            run.visitVarInsn(ALOAD, 3);
            run.visitVarInsn(ALOAD, 4);
            run.visitMethodInsn(INVOKESTATIC, NAME, "e" + i, ASKED, false);
            run.visitInsn(ARETURN);
        }
        run.visitMaxs(0, 0);
        run.visitEnd();
    }

    private void expression(Plan plan, String name) {
        var code = writer.visitMethod(ACC_STATIC, name, ASKED, null, null);
        code.visitCode();
        code.visitInsn(LCONST_0);
        code.visitVarInsn(LSTORE, Emitter.MASK);
        var root = plan.root();
        var parts = Formula.parts(root);
        if (Formula.isCondition(root)) {
            conjunction(plan, parts, code);
        } else {
            new Emitter(plan, code, parts).load(root, plan.shape(root).scale());
        }
        code.visitVarInsn(LSTORE, VALUE);
        trace(code);
        end(code, ARETURN);
    }

    /** Asks every part, also after one that does not hold, so that all that fail can be named. */
    private static void conjunction(Plan plan, List<Node> parts, MethodVisitor code) {
        var emitter = new Emitter(plan, code, List.of());
        Set<String> known = new HashSet<>();
        long failures = 0;
        for (int i = 0; i < parts.size(); i++) {
            var next = new Label();
            boolean guarded =
                    new Guard(plan, code).skipUnlessThere(parts.get(i), known, (1L << i) - 1 & ~failures, next);
            if (!guarded && emitter.recordFailure(parts.get(i), i)) {
                failures |= 1L << i;
            } else {
                emitter.truth(parts.get(i));
                emitter.record(i);
            }
            code.visitLabel(next);
            known.addAll(Facts.of(parts.get(i)).whenTrue());
        }
        emitter.turn(failures);
        code.visitVarInsn(LLOAD, Emitter.MASK);
        code.visitLdcInsn((1L << parts.size()) - 1);
        code.visitMethodInsn(INVOKESTATIC, Type.getInternalName(Truth.class), "equal", "(JJ)J", false);
    }

    private static void trace(MethodVisitor code) {
        code.visitTypeInsn(NEW, TRACE);
        code.visitInsn(DUP);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(LLOAD, Emitter.MASK);
        code.visitVarInsn(LLOAD, VALUE);
        code.visitVarInsn(ALOAD, Emitter.INPUTS);
        code.visitVarInsn(ALOAD, Emitter.PARAMETERS);
        code.visitMethodInsn(INVOKESPECIAL, TRACE, "<init>", NEW_TRACE, false);
    }

    private static void end(MethodVisitor method, int returning) {
        method.visitInsn(returning);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private Code defined() {
        writer.visitEnd();
        try {
            var lookup = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            return (Code) lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException wrongCode) {
            throw new IllegalStateException(wrongCode);
        }
    }
}
