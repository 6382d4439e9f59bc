"""Solutions to HumanEval's tasks written without its solutions at hand: what a detector of copies must leave alone.

Keyed by the number of the task. The names are the tasks' own, because whoever solves a task uses them.
"""

from __future__ import annotations

INDEPENDENT: dict[int, str] = {
    0: """
def has_close_elements(numbers, threshold):
    ordered = sorted(numbers)
    return any(b - a < threshold for a, b in zip(ordered, ordered[1:]))
""",
    1: """
def separate_paren_groups(paren_string):
    groups, start, level = [], 0, 0
    text = paren_string.replace(" ", "")
    for position, ch in enumerate(text):
        level += 1 if ch == "(" else -1
        if level == 0:
            groups.append(text[start:position + 1])
            start = position + 1
    return groups
""",
    3: """
from itertools import accumulate

def below_zero(operations):
    return any(total < 0 for total in accumulate(operations))
""",
    4: """
def mean_absolute_deviation(numbers):
    n = len(numbers)
    centre = sum(numbers) / n
    total = 0.0
    for value in numbers:
        total += abs(value - centre)
    return total / n
""",
    5: """
def intersperse(numbers, delimeter):
    out = [delimeter] * max(0, 2 * len(numbers) - 1)
    out[::2] = numbers
    return out
""",
    6: """
import re

def parse_nested_parens(paren_string):
    depths = []
    for group in paren_string.split():
        depth = 0
        while "()" in group:
            group = re.sub(r"\\(\\)", "", group)
            depth += 1
        depths.append(depth)
    return depths
""",
    8: """
from functools import reduce
from operator import mul

def sum_product(numbers):
    return sum(numbers), reduce(mul, numbers, 1)
""",
    9: """
from itertools import accumulate

def rolling_max(numbers):
    return list(accumulate(numbers, max))
""",
    10: """
def make_palindrome(string):
    for cut in range(len(string) + 1):
        candidate = string + string[:cut][::-1]
        if candidate == candidate[::-1]:
            return candidate
    return ""
""",
    11: """
def string_xor(a, b):
    width = len(a)
    return format(int(a, 2) ^ int(b, 2), "0" + str(width) + "b")
""",
    12: """
def longest(strings):
    return max(strings, key=len) if strings else None
""",
    13: """
def greatest_common_divisor(a, b):
    if b == 0:
        return a
    return greatest_common_divisor(b, a % b)
""",
    14: """
def all_prefixes(string):
    prefix, result = "", []
    for ch in string:
        prefix += ch
        result.append(prefix)
    return result
""",
    16: """
def count_distinct_characters(string):
    seen = {}
    for ch in string.casefold():
        seen[ch] = True
    return len(seen.keys())
""",
    17: """
def parse_music(music_string):
    beats = []
    for note in music_string.split():
        if note == "o":
            beats.append(4)
        elif note == "o|":
            beats.append(2)
        else:
            beats.append(1)
    return beats
""",
    18: """
def how_many_times(string, substring):
    count, position = 0, string.find(substring)
    while position != -1:
        count += 1
        position = string.find(substring, position + 1)
    return count
""",
    19: """
def sort_numbers(numbers):
    order = "zero one two three four five six seven eight nine".split()
    return " ".join(sorted(numbers.split(), key=order.index))
""",
    20: """
def find_closest_elements(numbers):
    ordered = sorted(numbers)
    gaps = [(b - a, a, b) for a, b in zip(ordered, ordered[1:])]
    _, low, high = min(gaps)
    return low, high
""",
    21: """
def rescale_to_unit(numbers):
    low, span = min(numbers), max(numbers) - min(numbers)
    return list(map(lambda value: (value - low) / span, numbers))
""",
    24: """
def largest_divisor(n):
    best = 1
    for d in range(2, n):
        if n % d == 0 and d > best:
            best = d
    return best
""",
    25: """
def factorize(n):
    factors, p = [], 2
    while n > 1:
        if n % p:
            p += 1
        else:
            factors.append(p)
            n //= p
    return factors
""",
    26: """
def remove_duplicates(numbers):
    return list(filter(lambda value: numbers.count(value) == 1, numbers))
""",
    27: """
def flip_case(string):
    return "".join(ch.lower() if ch.isupper() else ch.upper() for ch in string)
""",
    31: """
def is_prime(n):
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True
""",
    33: """
def sort_third(l):
    thirds = sorted(value for index, value in enumerate(l) if index % 3 == 0)
    return [thirds[index // 3] if index % 3 == 0 else value for index, value in enumerate(l)]
""",
    35: """
def max_element(l):
    return sorted(l)[-1]
""",
    36: """
def fizz_buzz(n):
    sevens = 0
    for k in range(n):
        if k % 11 == 0 or k % 13 == 0:
            while k:
                k, digit = divmod(k, 10)
                sevens += digit == 7
    return sevens
""",
    37: """
def sort_even(l):
    result = l[:]
    result[::2] = sorted(result[::2])
    return result
""",
    39: """
def prime_fib(n):
    def prime(k):
        return k > 1 and all(k % d for d in range(2, int(k ** 0.5) + 1))
    a, b = 1, 2
    while True:
        if prime(a):
            n -= 1
            if n == 0:
                return a
        a, b = b, a + b
""",
    40: """
from itertools import combinations

def triples_sum_to_zero(l):
    return any(sum(c) == 0 for c in combinations(l, 3))
""",
    43: """
def pairs_sum_to_zero(l):
    seen = set()
    for value in l:
        if -value in seen:
            return True
        seen.add(value)
    return False
""",
    44: """
def change_base(x, base):
    digits = []
    while x:
        digits.append(str(x % base))
        x //= base
    return "".join(reversed(digits)) or "0"
""",
    46: """
def fib4(n):
    a, b, c, d = 0, 0, 2, 0
    for _ in range(n):
        a, b, c, d = b, c, d, a + b + c + d
    return a
""",
    47: """
import statistics

def median(l):
    return statistics.median(l)
""",
    48: """
def is_palindrome(text):
    left, right = 0, len(text) - 1
    while left < right:
        if text[left] != text[right]:
            return False
        left, right = left + 1, right - 1
    return True
""",
    49: """
def modp(n, p):
    return pow(2, n, p)
""",
    51: """
def remove_vowels(text):
    return text.translate({ord(c): None for c in "aeiouAEIOU"})
""",
    55: """
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
""",
    56: """
def correct_bracketing(brackets):
    while "<>" in brackets:
        brackets = brackets.replace("<>", "")
    return not brackets
""",
    57: """
def monotonic(l):
    pairs = list(zip(l, l[1:]))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)
""",
    58: """
def common(l1, l2):
    return sorted(set(l1) & set(l2))
""",
    59: """
def largest_prime_factor(n):
    factor = 2
    while factor * factor <= n:
        while n % factor == 0 and n > factor:
            n //= factor
        factor += 1
    return n
""",
    61: """
def correct_bracketing(brackets):
    balance = 0
    for ch in brackets:
        balance += {"(": 1, ")": -1}[ch]
        if balance < 0:
            break
    return balance == 0
""",
    62: """
def derivative(xs):
    out = []
    for power in range(1, len(xs)):
        out.append(power * xs[power])
    return out
""",
    64: """
def vowels_count(s):
    s = s.lower()
    count = len([c for c in s if c in "aeiou"])
    return count + s.endswith("y")
""",
    65: """
def circular_shift(x, shift):
    digits = str(x)
    n = len(digits)
    return digits[::-1] if shift > n else digits[n - shift:] + digits[:n - shift]
""",
    66: """
def digitSum(s):
    return sum(map(ord, filter(str.isupper, s)))
""",
    67: """
import re

def fruit_distribution(s, n):
    return n - sum(map(int, re.findall(r"\\d+", s)))
""",
    68: """
def pluck(arr):
    best = None
    for index, value in enumerate(arr):
        if value % 2 == 0 and (best is None or value < best[0]):
            best = [value, index]
    return best or []
""",
    69: """
from collections import Counter

def search(lst):
    good = [value for value, times in Counter(lst).items() if times >= value > 0]
    return max(good, default=-1)
""",
    70: """
from collections import deque

def strange_sort_list(lst):
    queue, out, front = deque(sorted(lst)), [], True
    while queue:
        out.append(queue.popleft() if front else queue.pop())
        front = not front
    return out
""",
    71: """
import math

def triangle_area(a, b, c):
    x, y, z = sorted((a, b, c))
    if x + y <= z:
        return -1
    s = (x + y + z) / 2
    return round(math.sqrt(s * (s - x) * (s - y) * (s - z)), 2)
""",
    72: """
def will_it_fly(q, w):
    balanced = all(q[i] == q[-1 - i] for i in range(len(q) // 2))
    return balanced and sum(q) <= w
""",
    73: """
def smallest_change(arr):
    half = len(arr) // 2
    return sum(a != b for a, b in zip(arr[:half], reversed(arr)))
""",
    74: """
def total_match(lst1, lst2):
    return min(lst1, lst2, key=lambda words: sum(map(len, words)))
""",
    76: """
def is_simple_power(x, n):
    if x == 1:
        return True
    if n in (0, 1):
        return x == n
    while x > 1 and x % n == 0:
        x //= n
    return x == 1
""",
    78: """
def hex_key(num):
    return sum(map(num.count, "2357BD"))
""",
    80: """
def is_happy(s):
    if len(s) < 3:
        return False
    return all(len(set(s[i:i + 3])) == 3 for i in range(len(s) - 2))
""",
    82: """
def prime_length(string):
    n = len(string)
    return n >= 2 and not any(n % k == 0 for k in range(2, n))
""",
    89: """
def encrypt(s):
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    return s.translate(str.maketrans(alphabet, alphabet[4:] + alphabet[:4]))
""",
    91: """
def is_bored(S):
    for mark in "?!":
        S = S.replace(mark, ".")
    return sum(part.strip().startswith("I ") for part in S.split("."))
""",
    94: """
def skjkasdkd(lst):
    def prime(n):
        return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))
    return sum(int(digit) for digit in str(max(filter(prime, lst))))
""",
    95: """
def check_dict_case(dict):
    keys = list(dict)
    if not keys or not all(isinstance(key, str) for key in keys):
        return False
    return all(map(str.islower, keys)) or all(map(str.isupper, keys))
""",
    96: """
def count_up_to(n):
    sieve = [True] * max(n, 2)
    for k in range(2, n):
        if sieve[k]:
            for multiple in range(k * k, n, k):
                sieve[multiple] = False
    return [k for k in range(2, n) if sieve[k]]
""",
    98: """
def count_upper(s):
    return sum(1 for ch in s[::2] if ch in "AEIOU")
""",
    102: """
def choose_num(x, y):
    while y >= x:
        if y % 2 == 0:
            return y
        y -= 1
    return -1
""",
    104: """
def unique_digits(x):
    odd = set("13579")
    return sorted(n for n in x if set(str(n)) <= odd)
""",
    106: """
from math import factorial

def f(n):
    return [factorial(i) if i % 2 == 0 else i * (i + 1) // 2 for i in range(1, n + 1)]
""",
    107: """
def even_odd_palindrome(n):
    palindromes = [k for k in range(1, n + 1) if str(k) == str(k)[::-1]]
    even = sum(k % 2 == 0 for k in palindromes)
    return even, len(palindromes) - even
""",
    109: """
def move_one_ball(arr):
    drops = sum(arr[i - 1] > arr[i] for i in range(len(arr)))
    return drops <= 1
""",
    112: """
def reverse_delete(s, c):
    drop = set(c)
    kept = "".join(filter(lambda ch: ch not in drop, s))
    return kept, kept == "".join(reversed(kept))
""",
    114: """
def minSubArraySum(nums):
    best = current = nums[0]
    for value in nums[1:]:
        current = min(value, current + value)
        best = min(best, current)
    return best
""",
    117: """
def select_words(s, n):
    chosen = []
    for word in s.split():
        vowels = sum(ch in "aeiouAEIOU" for ch in word)
        if len(word) - vowels == n:
            chosen.append(word)
    return chosen
""",
    118: """
def get_closest_vowel(word):
    vowels = set("aeiouAEIOU")
    for i in reversed(range(1, len(word) - 1)):
        window = [word[i - 1] in vowels, word[i] in vowels, word[i + 1] in vowels]
        if window == [False, True, False]:
            return word[i]
    return ""
""",
    119: """
def match_parens(lst):
    def balanced(text):
        while "()" in text:
            text = text.replace("()", "")
        return text == ""
    a, b = lst
    return "Yes" if balanced(a + b) or balanced(b + a) else "No"
""",
    123: """
def get_odd_collatz(n):
    odds = {1}
    while n != 1:
        if n % 2:
            odds.add(n)
            n = 3 * n + 1
        else:
            n //= 2
    return sorted(odds)
""",
    126: """
def is_sorted(lst):
    from collections import Counter
    if any(times > 2 for times in Counter(lst).values()):
        return False
    return all(a <= b for a, b in zip(lst, lst[1:]))
""",
    131: """
from math import prod

def digits(n):
    odd = [int(d) for d in str(n) if d in "13579"]
    return prod(odd) if odd else 0
""",
    139: """
from math import factorial, prod

def special_factorial(n):
    return prod(factorial(k) for k in range(1, n + 1))
""",
    142: """
def sum_squares(lst):
    total = 0
    for index, value in enumerate(lst):
        power = 2 if index % 3 == 0 else 3 if index % 4 == 0 else 1
        total += value ** power
    return total
""",
    146: """
def specialFilter(nums):
    count = 0
    for num in nums:
        if num > 10:
            text = str(num)
            if text[0] in "13579" and text[-1] in "13579":
                count += 1
    return count
""",
    149: """
def sorted_list_sum(lst):
    even = [word for word in lst if not len(word) & 1]
    return sorted(even, key=lambda word: (len(word), word))
""",
    154: """
def cycpattern_check(a, b):
    doubled = b + b
    return any(doubled[i:i + len(b)] in a for i in range(len(b)))
""",
    155: """
def even_odd_count(num):
    even = odd = 0
    for digit in map(int, str(abs(num))):
        if digit & 1:
            odd += 1
        else:
            even += 1
    return even, odd
""",
    156: """
def int_to_mini_roman(number):
    table = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
             (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    out = []
    for value, symbol in table:
        times, number = divmod(number, value)
        out.append(symbol * times)
    return "".join(out)
""",
    159: """
def eat(number, need, remaining):
    eaten = min(need, remaining)
    return [number + eaten, remaining - eaten]
""",
    163: """
def generate_integers(a, b):
    low, high = sorted((a, b))
    return [digit for digit in (2, 4, 6, 8) if low <= digit <= high]
""",
}
