package org.guiju.launcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/** A port on the loopback address. */
public record Port(int number) {

    public Port {
        if (number < 1 || number > 65_535) {
            throw new LaunchRefusedException(Refusal.WRONG_USE, number);
        }
    }

    public static Port free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Refuses to go on when somebody listens there; the option tells the reader how to choose another. */
    public void refuseTaken(String option) {
        if (!isFree()) {
            throw new LaunchRefusedException(Refusal.PORT_TAKEN, number, option);
        }
    }
}
