package org.guiju.web.plugin;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * {@code #{plugin['referral'].text['title']}}: a plugin's own texts in the reader's language; a missing one shows its
 * key.
 */
public class PluginTextResolver extends ELResolver {

    private static final String ROOT = "plugin";
    private static final String TEXT = "text";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object step = step(base, String.valueOf(property));
        if (step != null) {
            context.setPropertyResolved(base, property);
        }
        return step;
    }

    private static Object step(Object base, String property) {
        return switch (base) {
            case null -> ROOT.equals(property) ? Step.PLUGINS : null;
            case Step step when step == Step.PLUGINS -> new OfPlugin(property);
            case OfPlugin plugin when TEXT.equals(property) -> new TextsOf(plugin.id);
            case TextsOf texts -> texts.text(property);
            default -> null;
        };
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (step(base, String.valueOf(property)) != null) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? String.class : Object.class;
    }

    private enum Step {
        PLUGINS
    }

    private record OfPlugin(String id) {}

    private record TextsOf(String id) {

        String text(String key) {
            Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            ResourceBundle texts = PluginShelf.here().texts(id, reader).orElse(null);
            return texts != null && texts.containsKey(key) ? texts.getString(key) : key;
        }
    }
}
