namespace SessionGraph.Providers;

/// <summary>Extensions for the filters of all session types.</summary>
public static class SessionFilterExtensions
{
    /// <summary>Lets the filter of a page use the provider's own id as <c>id</c> and the provider's own status as <c>status</c>.</summary>
    public static void AddProviderAliases<TSession>(this IFilterInputTypeDescriptor<TSession> descriptor)
        where TSession : Session
    {
        descriptor.Field(session => session.Id).PageTextField("externalId");
        descriptor.Field(session => session.Status).PageTextField("providerStatus");
    }
}
