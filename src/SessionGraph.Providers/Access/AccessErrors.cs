namespace SessionGraph.Providers;

/// <summary>The errors of callers that are no longer allowed to read.</summary>
internal static class AccessErrors
{
    public static GraphQLException Expired() => new(ErrorBuilder.New()
        .SetMessage("The token or key of this stream has expired. Connect again with a new one, and continue after the last cursor.")
        .SetCode("AUTH_NOT_AUTHENTICATED")
        .Build());
}
