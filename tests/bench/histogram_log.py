# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the counts out of an interval log of HdrHistogram (V2, compressed), without Threadloop's help."""

import base64
import struct
import zlib


def _counts(payload):
    """(index, count) pairs out of ZigZag LEB128; a negative number stands for that many zeros."""
    index = position = 0
    while position < len(payload):
        number = shift = 0
        while True:
            byte = payload[position]
            position += 1
            if shift == 56:  # the ninth byte is a whole one
                number |= byte << shift
                break
            number |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        number = (number >> 1) ^ -(number & 1)
        if number > 0:
            yield index, number
            index += 1
        else:
            index += max(-number, 1)


def _highest(index, digits, lowest):
    """The highest value that counts at this index."""
    half_magnitude = max((2 * 10 ** digits - 1).bit_length(), 1) - 1
    unit = lowest.bit_length() - 1
    bucket = (index >> half_magnitude) - 1
    sub = (index & ((1 << half_magnitude) - 1)) + (1 << half_magnitude)
    if bucket < 0:
        sub -= 1 << half_magnitude
        bucket = 0
    return (sub << (bucket + unit)) + (1 << (bucket + unit)) - 1


def decode(text):
    """{highest value: count} of one encoded histogram."""
    cookie, length = struct.unpack_from(">Ii", data := base64.b64decode(text))
    inflated = zlib.decompress(data[8:8 + length])
    inner, payload_length, _, digits, lowest, _, _ = struct.unpack_from(">Iiiiqqd", inflated)
    if cookie != 0x1C849314 or inner != 0x1C849313:
        raise ValueError("not a compressed V2 histogram")
    return {_highest(index, digits, lowest): count for index, count in _counts(inflated[40:40 + payload_length])}


def read(path):
    """{highest value: count} over all rows of the log."""
    total = {}
    with open(path) as file:
        for line in file:
            if line.startswith(("#", '"')):
                continue
            for value, count in decode(line.rsplit(",", 1)[1]).items():
                total[value] = total.get(value, 0) + count
    return total
