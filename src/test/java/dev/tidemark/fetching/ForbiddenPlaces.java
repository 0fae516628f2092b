package dev.tidemark.fetching;

import java.util.ArrayList;
import java.util.List;

/** Ways to write places that are not the public internet, or no places at all. */
final class ForbiddenPlaces {
  private static final List<String> NUMBERS =
      List.of(
          "0.0.0.0",
          "0.1.2.3",
          "10.0.0.1",
          "10.255.255.255",
          "100.64.0.1",
          "100.127.255.254",
          "127.0.0.1",
          "127.0.1.1",
          "127.255.255.255",
          "169.254.0.1",
          "169.254.169.254",
          "172.16.0.1",
          "172.31.255.255",
          "192.0.0.1",
          "192.0.0.192",
          "192.0.2.7",
          "192.88.99.1",
          "192.168.0.1",
          "192.168.255.254",
          "198.18.0.1",
          "198.19.255.255",
          "198.51.100.3",
          "203.0.113.9",
          "224.0.0.1",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255",
          "::",
          "::1",
          "::127.0.0.1",
          "::10.0.0.1",
          "::ffff:127.0.0.1",
          "::ffff:10.0.0.1",
          "::ffff:a9fe:a9fe",
          "::ffff:0:127.0.0.1",
          "64:ff9b::127.0.0.1",
          "64:ff9b::10.0.0.1",
          "64:ff9b::a9fe:a9fe",
          "64:ff9b:1::1",
          "100::1",
          "2001::1",
          "2001:0:4136:e378:8000:63bf:3fff:fdd2",
          "2001:2::1",
          "2001:10::1",
          "2001:20::1",
          "2001:db8::1",
          "2002:7f00:1::",
          "2002:a00:1::",
          "2002:c0a8:101::1",
          "3fff::1",
          "5f00::1",
          "fc00::1",
          "fd00:ec2::254",
          "fd12:3456:789a::1",
          "fe80::1",
          "febf::1",
          "fec0::1",
          "feff::1",
          "ff02::1",
          "ff05::2",
          "4000::1",
          "2a00:1450::5efe:7f00:1",
          "2a00:1450:0:0:200:5efe:a00:1");

  /** Hosts that some program or other takes for this machine, or that are no hosts. */
  private static final List<String> HOSTS =
      List.of(
          "localhost",
          "LOCALHOST",
          "localhost.",
          "127.1",
          "127.0.1",
          "127",
          "0",
          "0x7f.1",
          "0x7f000001",
          "0X7F000001",
          "2130706433",
          "017700000001",
          "0177.0.0.1",
          "0177.0.0.01",
          "127.0.0.01",
          "127.000.000.001",
          "127.0.0.1.",
          "127.0.0.1..",
          "0x7f.0x0.0x0.0x1",
          "10.1",
          "0xa9fea9fe",
          "2852039166",
          "0251.0376.0251.0376",
          "169.254.43518",
          "3232235777",
          "1.2.3.4.5",
          "256.256.256.256",
          "127.0.0.256",
          "4294967296",
          "\uff11\uff12\uff17.\uff10.\uff10.\uff11",
          "127\u30020\u30020\u30021",
          "127\uff0e0\uff0e0\uff0e1",
          "\u2460\u2461\u2466.0.0.1",
          "loc\u00adalhost",
          "\uff4c\uff4fcalhost",
          "\u24db\u24decalhost",
          "127.0.0.1%2f",
          "%31%32%37.0.0.1",
          "127%2e0%2e0%2e1",
          "localhost%00",
          "local%68ost",
          "user@localhost",
          "user:password@127.0.0.1",
          "public.example@127.0.0.1",
          "127.0.0.1@localhost",
          "127.0.0.1 ",
          " 127.0.0.1",
          "127.0.0.1\\",
          "public.example\\@localhost",
          "public.example\t",
          "public_.example",
          "-public.example",
          "public..example",
          ".localhost",
          "",
          ".",
          "..",
          "[::1",
          "::1]",
          "[::1]x",
          "[]",
          "[::1%25lo]",
          "[fe80::1%25eth0]",
          "[fe80::1%eth0]",
          "[::ffff:127.1]",
          "[127.0.0.1]",
          "[localhost]",
          "[v1.a]",
          "[\uff1a\uff1a1]",
          "[::\u0661]");

  private static final List<String> WHOLE =
      List.of(
          "http://",
          "http:",
          "http:/",
          "http:///x",
          "http:127.0.0.1",
          "file:///etc/passwd",
          "FILE:///etc/passwd",
          "ftp://127.0.0.1/",
          "gopher://127.0.0.1:70/_x",
          "dict://localhost/",
          "jar:http://127.0.0.1!/x",
          "data:text/plain,x",
          "javascript:alert(1)",
          "ldap://localhost",
          "unix:///var/run/x.sock",
          "netdoc:///etc/passwd",
          "ws://127.0.0.1/",
          "view-source:http://localhost",
          "http://localhost:65536/",
          "http://localhost:-1/",
          "http://localhost:0/",
          "http://localhost:\u0661/",
          "http://localhost:1e2/",
          "http://localhost:80:80/",
          "http\u0000://localhost/",
          "ht\ntp://localhost/",
          "http://localhost/\r\nX: y",
          "http:\\\\localhost\\",
          " http://localhost/",
          "https://localhost/",
          "https://[::1]/");

  private ForbiddenPlaces() {}

  /** Numbers of IPv4 and IPv6 that are not public. */
  static List<String> numbers() {
    return NUMBERS;
  }

  /**
   * All of it as addresses.
   *
   * @param port where something listens on this machine
   */
  static List<String> all(int port) {
    List<String> all = new ArrayList<>();
    for (String number : NUMBERS) {
      all.add("http://" + (number.indexOf(':') < 0 ? number : '[' + number + ']') + "/");
    }
    for (String host : HOSTS) {
      all.add("http://" + host + ":" + port + "/");
    }
    all.addAll(WHOLE);
    return all;
  }
}
