package org.guiju.web.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class PluginHandleResolverTests {

    private final ELContext context = new Context();

    @Test
    void leavesObjectsThatAreNoHandlesToOthers() {
        ELResolver resolver = new PluginHandleResolver();

        assertNull(resolver.getValue(context, "text", "length"));
        assertNull(resolver.invoke(context, "text", "length", null, null));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void textsHangBelowOneName() {
        ELResolver resolver = new PluginTextResolver();
        Object plugins = resolver.getValue(context, null, "plugin");

        assertEquals(true, context.isPropertyResolved());
        assertEquals(resolver.getValue(context, plugins, "referral"), resolver.getValue(context, plugins, "referral"));
        context.setPropertyResolved(false);
        assertNull(resolver.getValue(context, null, "other"));
        assertFalse(context.isPropertyResolved());
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return new PluginHandleResolver();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
