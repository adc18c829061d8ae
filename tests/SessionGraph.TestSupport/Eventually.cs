using System.Runtime.CompilerServices;

namespace SessionGraph.TestSupport;

/// <summary>Waits for what is to come, however long a slow machine takes.</summary>
public static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? expression = null)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            Assert.False(timeout.IsCancellationRequested, $"Never true: {expression}");
            await Task.Delay(10, CancellationToken.None);
        }
    }
}
