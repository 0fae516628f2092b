package dev.tidemark.access;

class KeysInMemoryTest extends KeyStoreContract {
  @Override
  protected KeyStore fresh() {
    return new KeysInMemory();
  }
}
