namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>What is wrong with an operation before it is executed.</summary>
internal static class SocketErrors
{
    public static IError TooManyOperations(int maximum) => ErrorBuilder.New()
        .SetMessage($"A socket may have {maximum} operations at once: complete one before the next.")
        .SetCode("TOO_MANY_OPERATIONS")
        .Build();
}
