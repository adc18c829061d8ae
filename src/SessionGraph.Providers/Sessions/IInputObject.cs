namespace SessionGraph.Providers;

/// <summary>An object inside an input, held against its own limits.</summary>
public interface IInputObject
{
    /// <summary>The members that break a limit; see <see cref="InputLimits{TInput}"/>.</summary>
    IEnumerable<InputViolation> FindViolations();
}
