"""What services and screens ask of storage, in words that name no technology."""
