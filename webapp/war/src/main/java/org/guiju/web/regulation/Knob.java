package org.guiju.web.regulation;

import java.io.Serializable;
import java.util.List;
import org.guiju.web.act.Choice;

/**
 * A parameter as the workbench offers it.
 *
 * @param value what the draft has, or today's, in words
 * @param before today's value in words where the draft changes it, else empty
 * @param typed the value as it would be typed
 * @param layer code of the layer that set it; empty while nobody has
 * @param bounds lowest and highest value in words, or empty
 * @param locked why it cannot be changed, or empty
 * @param hint how to write a value
 * @param columns of rows, as the script that draws them reads them; empty for other values
 */
public record Knob(
        String name,
        String label,
        String value,
        String before,
        String typed,
        String layer,
        String bounds,
        String locked,
        String hint,
        List<Choice> choices,
        String columns)
        implements Serializable {

    public boolean changed() {
        return !before.isEmpty();
    }

    public boolean open() {
        return layer.isEmpty();
    }
}
