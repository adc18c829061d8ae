namespace SessionGraph.Providers;

/// <summary>What the filters of sessions have in common.</summary>
public static class SessionFilterExtensions
{
    /// <summary>Lets the filter of a page take the provider's own id as <c>id</c>, and the provider's own word as <c>status</c>.</summary>
    public static void AddProviderAliases<TSession>(this IFilterInputTypeDescriptor<TSession> descriptor)
        where TSession : Session
    {
        descriptor.Field(session => session.Id).PageTextField("externalId");
        descriptor.Field(session => session.Status).PageTextField("providerStatus");
    }
}
