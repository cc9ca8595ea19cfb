use tera::Value;
use tera::value::Key;
use xxhash_rust::xxh3::{xxh3_128, xxh3_128_with_seed};

/// What a component is called with, as one number: the same for the same values,
/// and in practice never for others.
pub(super) fn digest<'a>(arguments: impl Iterator<Item = (&'a Key<'static>, &'a Value)>) -> u128 {
    // A sum, because maps have no order.
    arguments.fold(0, |sum: u128, (name, value)| {
        sum.wrapping_add(both(of_key(name), of(value)))
    })
}

fn of(value: &Value) -> u128 {
    if let Some(text) = value.as_str() {
        xxh3_128_with_seed(text.as_bytes(), u64::from(value.is_safe()))
    } else if let Some(map) = value.as_map() {
        both(1, digest(map.iter()))
    } else if let Some(array) = value.as_array() {
        array.iter().fold(2, |sum, value| both(sum, of(value)))
    } else if value.is_none() {
        3
    } else {
        // Numbers and truth values, which are short.
        both(4, xxh3_128(value.to_string().as_bytes()))
    }
}

fn of_key(key: &Key<'_>) -> u128 {
    match key.as_str() {
        Some(text) => xxh3_128(text.as_bytes()),
        None => of(&key.as_value()),
    }
}

fn both(one: u128, other: u128) -> u128 {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&one.to_le_bytes());
    bytes[16..].copy_from_slice(&other.to_le_bytes());
    xxh3_128(&bytes)
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use tera::{Kwargs, Value};

    use super::digest;

    fn digest_of(value: Value) -> u128 {
        digest(Kwargs::from([("of", value)]).iter())
    }

    #[test]
    fn tells_values_apart() {
        let values = [
            Value::from("a"),
            Value::safe_string("a"),
            Value::from(1_u64),
            Value::from("1"),
            Value::from(true),
            Value::none(),
            Value::from(vec!["a", "b"]),
            Value::from(vec!["b", "a"]),
            Value::from(vec!["ab"]),
            Value::from_serializable(&[("a", "b")]),
        ];
        let mut digests: Vec<_> = values.map(digest_of).into();
        let all = digests.len();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), all);
    }

    #[test]
    fn does_not_depend_on_the_order_of_a_map() {
        #[derive(Serialize)]
        struct Of {
            name: &'static str,
            path: &'static str,
            count: u8,
        }
        let value = || {
            Value::from_serializable(&Of {
                name: "x",
                path: "y",
                count: 1,
            })
        };
        let one = Kwargs::from([("a", value()), ("b", Value::from("x"))]);
        let other = Kwargs::from([("b", Value::from("x")), ("a", value())]);
        assert_eq!(digest(one.iter()), digest(other.iter()));
    }
}
