namespace SessionGraph.GraphQL.Execution;

/// <summary>The errors of a server that is too busy for a request. The same request may succeed later.</summary>
public static class BusyErrors
{
    /// <summary>The code of these errors.</summary>
    public const string Code = "SERVER_BUSY";

    /// <summary>The requests that are running use all memory that requests may use.</summary>
    public static IError NoMemory() => Create("The server has no memory left for this request. Send it again later, or ask for less.");

    /// <summary>Too many operations are waiting to be executed.</summary>
    public static IError TooManyOperations() => Create("The server has too many operations to execute. Send this one again later.");

    private static IError Create(string message) => ErrorBuilder.New().SetMessage(message).SetCode(Code).Build();
}
