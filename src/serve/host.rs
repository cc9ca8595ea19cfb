/// Whether a request was meant for this machine. A page of another site can make
/// its own name lead here (DNS rebinding) and then read what it asks for; but the
/// browser still sends that name.
pub(super) fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|local| name.eq_ignore_ascii_case(local))
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn takes_the_names_of_this_machine_only() {
        for host in [
            "localhost",
            "LocalHost:4000",
            "127.0.0.1:80",
            "[::1]",
            "[::1]:9",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example:4000",
            "127.0.0.1.evil.example",
            "evil.example:localhost",
            "192.168.0.2:4000",
            "localhost:80:80",
            "::1",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }
}
