using System.CommandLine;
using System.Globalization;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Commands;

/// <summary>The commands for the audit: <c>audit verify</c> and <c>audit erase</c>. They use the server's settings.</summary>
internal static class AuditCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="services">Provides the gateway's services when a command runs. The host is not started.</param>
    public static Command Create(Func<IServiceProvider> services)
        => new("audit", "Works on the audit of writes. Settings are the server's. Exit codes: 0 done, 1 not done or a fault found.")
        {
            Verify(services),
            Erase(services),
        };

    private static Command Verify(Func<IServiceProvider> services)
    {
        var head = new Option<string?>("--head")
        {
            Description = "The newest entry of an earlier run, as it printed it, such as 17:9f86d081…. The audit must still have it.",
        };
        var command = new Command(
            "verify",
            "Checks that no entry was changed, removed or added, and prints one line for each fault. A gateway may serve meanwhile.")
        {
            head,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var output = result.InvocationConfiguration.Output;
            await PrepareAsync(services(), result.InvocationConfiguration, "verifies the audit", cancellationToken);
            var report = await services().GetRequiredService<AuditVerification>().VerifyAsync(result.GetValue(head), cancellationToken);
            foreach (var finding in report.Findings)
                await output.WriteLineAsync(finding);

            var keys = report.KeyId is { } key ? $"The newest is signed with the key {key}" : "The newest has no key";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Entries: {report.Count}, from number {report.FirstNumber}; personal data erased in {report.ErasedCount}. {keys}. Head: {report.Head ?? "none"}."));
            await output.WriteLineAsync(report.Findings.Count == 0
                ? "The audit is sound."
                : string.Create(CultureInfo.InvariantCulture, $"The audit has faults: {report.Findings.Count}."));
            return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Erase(Func<IServiceProvider> services)
    {
        var person = new Option<string>("--person")
        {
            Description = "A name, an email address, the name of a caller, or the key of a record, such as quiz:7.",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says how much an erasure would change, and changes nothing." };
        var command = new Command(
            "erase",
            "Erases a person's data from the audit, the change log and the stored answers. Sessions and records stay as they are: change them by "
                + "mutations. The audit can still be verified. A gateway may serve meanwhile.")
        {
            person, dryRun,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(person) is { } text && !ErasedPerson.IsValid(text))
                result.AddError($"--person needs at least {ErasedPerson.LeastLength} characters, and a letter.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            await PrepareAsync(services(), result.InvocationConfiguration, "erases", cancellationToken);
            services().GetRequiredService<WriteOriginAccessor>().Set(new WriteOrigin("audit erase") { Caller = Environment.UserName });
            var isDryRun = result.GetValue(dryRun);
            var erased = await services().GetRequiredService<AuditErasure>().EraseAsync(
                new ErasedPerson(result.GetRequiredValue(person)), isDryRun, cancellationToken);
            foreach (var (name, count) in erased)
                await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(isDryRun ? "To erase" : "Erased")} in {name}: {count}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PrepareAsync(
        IServiceProvider services, InvocationConfiguration console, string activity, CancellationToken cancellationToken)
    {
        using var progress = new StoreProgressReporter(console.Error.WriteLine, TimeProvider.System);
        await services.GetRequiredService<StorePreparation>().PrepareOrJoinAsync(activity, progress, cancellationToken);
    }
}
