using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>Connections that are configured wrongly.</summary>
public sealed class ConnectionConfigurationTests
{
    [Theory]
    [InlineData("Connections:quiz:Provider", "Quizz", "Connections:quiz:Provider is 'Quizz', but must be one of SCHOOL, ONE_ROSTER, QUIZ, ")]
    [InlineData("Connections:quiz:Mode", "Local", "Connections:quiz:Provider is missing. It must be one of SCHOOL, ONE_ROSTER, QUIZ, ")]
    [InlineData("Connections:my quiz:Provider", "Quiz", "Connections:my quiz: the name must have from 1 to 100 characters, ")]
    public async Task A_wrong_connection_stops_the_start_with_its_key(string key, string value, string message)
    {
        var failure = await GatewayStart.FailureOfAsync(key, value);

        Assert.StartsWith(message, failure, StringComparison.Ordinal);
    }
}
