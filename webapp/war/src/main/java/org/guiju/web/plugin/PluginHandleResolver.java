package org.guiju.web.plugin;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.util.function.BiFunction;
import org.guiju.platform.extension.PluginFaultException;
import org.guiju.platform.extension.PluginHandle;

/** Lets expressions read, write and call objects of plugins through their handles, remembering no class. */
public class PluginHandleResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof PluginHandle handle) || property == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        if (!handle.readable(property.toString())) {
            throw new PropertyNotFoundException(handle.pluginId() + ": " + property);
        }
        try {
            return handle.property(property.toString());
        } catch (PluginFaultException fault) {
            throw new ELException(fault);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (!(base instanceof PluginHandle handle) || property == null) {
            return;
        }
        context.setPropertyResolved(base, property);
        if (isReadOnly(context, base, property)) {
            throw new PropertyNotWritableException(handle.pluginId() + ": " + property);
        }
        try {
            handle.set(property.toString(), value, conversion(context));
        } catch (PluginFaultException fault) {
            throw new ELException(fault);
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof PluginHandle handle) || method == null) {
            return null;
        }
        context.setPropertyResolved(base, method);
        Object[] given = arguments == null ? new Object[0] : arguments;
        try {
            return handle.invoke(method.toString(), conversion(context), given);
        } catch (PluginFaultException fault) {
            throw new ELException(fault);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (!(base instanceof PluginHandle handle) || property == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return handle.writable(property.toString())
                ? handle.propertyType(property.toString()).orElse(null)
                : null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (!(base instanceof PluginHandle handle) || property == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return !handle.writable(property.toString());
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof PluginHandle ? Object.class : null;
    }

    private static BiFunction<Object, Class<?>, Object> conversion(ELContext context) {
        return (value, type) -> context.convertToType(value, type);
    }
}
