namespace SessionGraph.Providers;

/// <summary>The enumeration of the providers that are registered.</summary>
public sealed class ProviderType(IEnumerable<SessionProvider> providers) : EnumType<Provider>
{
    /// <inheritdoc />
    protected override void Configure(IEnumTypeDescriptor<Provider> descriptor)
    {
        foreach (var provider in providers)
            descriptor.Value(provider.Number).Name(provider.Name).Description(provider.Description);
    }
}
