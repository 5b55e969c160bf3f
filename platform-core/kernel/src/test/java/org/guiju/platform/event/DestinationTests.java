package org.guiju.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DestinationTests {

    private static final Trusted NOBODY = new Trusted(Set.of());

    @Test
    void takesWholeEncryptedAddressesOnly() {
        assertEquals(
                new Destination("erp.example.com", 443, true, "/guiju?a=1"),
                Destination.read("https://ERP.example.com/guiju?a=1", NOBODY).orElseThrow());
        assertEquals(
                "xn--fsqu00a.example:8443",
                Destination.read("https://xn--fsqu00a.example:8443", NOBODY)
                        .orElseThrow()
                        .authority());
        for (String url : List.of(
                "http://erp.example.com/",
                "https://user:pw@erp.example.com/",
                "https://erp.example.com/#x",
                "ftp://erp.example.com/",
                "file:///etc/passwd",
                "//erp.example.com",
                "https://",
                "https://erp example.com",
                "https://erp.example.com/\r\nX: y",
                "",
                "https://a.example/" + "x".repeat(600))) {
            assertTrue(Destination.read(url, NOBODY).isEmpty(), url);
        }
    }

    @Test
    void followsNoNameOrNumberIntoAPrivateNetwork() throws UnknownHostException {
        for (String host : List.of(
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.0.0.8",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[ff02::1]")) {
            var to = Destination.read("https://" + host + "/", NOBODY);
            assertTrue(to.isEmpty() || to.get().resolve(NOBODY).isEmpty(), host);
        }
    }

    @Test
    void reachesPublicAddresses() throws UnknownHostException {
        for (String address : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111")) {
            assertTrue(PublicAddress.is(InetAddress.getByName(address)), address);
        }
        assertFalse(PublicAddress.is(InetAddress.getByName("2001:db8::1")));
    }

    @Test
    void followsTheOperatorWhereHeTrusts() throws UnknownHostException {
        var trusted = Trusted.read("127.0.0.1, erp.internal:8080");
        var to = Destination.read("http://127.0.0.1:9000/x", trusted).orElseThrow();
        assertEquals("127.0.0.1:9000", to.authority());
        assertTrue(to.resolve(trusted).isPresent());
        assertTrue(Destination.read("http://erp.internal:8080/", trusted).isPresent());
        assertTrue(Destination.read("http://erp.internal/", trusted).isEmpty());
    }
}
