namespace SessionGraph.GraphQL.Execution;

/// <summary>Why a server that has too much to do refuses a request which it would answer at another time.</summary>
public static class BusyErrors
{
    /// <summary>The code of these errors.</summary>
    public const string Code = "SERVER_BUSY";

    /// <summary>The requests that are answered now hold all the memory that requests may.</summary>
    public static IError NoMemory() => Create("The server has no memory left for this request. Send it again later, or ask for less.");

    /// <summary>Too many operations wait to be executed.</summary>
    public static IError TooManyOperations() => Create("The server has too many operations to execute. Send this one again later.");

    private static IError Create(string message) => ErrorBuilder.New().SetMessage(message).SetCode(Code).Build();
}
