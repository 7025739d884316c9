"""Records ML-DSA-44 keys and signatures made by OpenSSL, through the Python package cryptography. See README.md."""
import base64, hashlib, json
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

vectors = []
for number in range(3):
    seed = hashlib.sha256(b"a key of no use to anyone %d" % number).digest()
    message = b"message %d" % number * (number * 100)
    key = MLDSA44PrivateKey.from_seed_bytes(seed)
    parts = {"seed": seed, "publicKey": key.public_key().public_bytes_raw(), "message": message, "signature": key.sign(message)}
    vectors.append({name: base64.b64encode(value).decode() for name, value in parts.items()})
print(json.dumps(vectors, indent=1))
