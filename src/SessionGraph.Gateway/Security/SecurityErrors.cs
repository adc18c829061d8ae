namespace SessionGraph.Gateway.Security;

/// <summary>The errors of callers that are not known.</summary>
internal static class SecurityErrors
{
    public static IError NotAuthenticated(string message)
        => ErrorBuilder.New().SetMessage(message).SetCode("AUTH_NOT_AUTHENTICATED").Build();
}
