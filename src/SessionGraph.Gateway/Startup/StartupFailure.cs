using Microsoft.Extensions.Options;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Startup;

/// <summary>Describes in one line each error that kept the gateway from starting: the key, the path, and the problem.</summary>
internal static class StartupFailure
{
    /// <summary>
    /// Whether the process ends because of this exception. Tools that build the host stop it with an exception of their own.
    /// </summary>
    public static bool IsDescribable(Exception exception) => exception is not HostAbortedException
        // The type of that exception is private to the tools: https://github.com/dotnet/runtime, HostFactoryResolver.
        && exception.GetType().Name != "StopTheHostException";

    /// <summary>Creates the message for the operator.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="configuration">The settings; null when they could not be read.</param>
    public static string Describe(Exception exception, IConfiguration? configuration) => exception switch
    {
        AggregateException several => string.Join(
            Environment.NewLine, several.Flatten().InnerExceptions.Select(one => Describe(one, configuration)).Distinct()),
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures.Select(OneLine)),
        StoreException or CommandException => OneLine(exception.Message),
        OperationDocumentException => $"GraphQL:PersistedOperations:Documents: {OneLine(exception.Message)}",
        _ when configuration is not null && KestrelFailure.Describe(exception, configuration) is { } failure => OneLine(failure),
        _ => OneLine(string.Join(' ', Messages(exception))),
    };

    // The outer message says where, the innermost why.
    private static IEnumerable<string> Messages(Exception exception)
        => exception.GetBaseException() is var cause && cause != exception ? [exception.Message, cause.Message] : [exception.Message];

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
