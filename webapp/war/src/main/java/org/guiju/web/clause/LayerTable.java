package org.guiju.web.clause;

import java.util.List;

/** Where one parameter's value comes from: all five layers, the winner marked. */
public record LayerTable(String label, String value, List<Row> rows) {

    /**
     * @param layer code, for the seal
     * @param said what the layer said, or a dash
     * @param remark why it did or did not count
     */
    public record Row(String layer, String said, String remark, boolean winner) {}
}
